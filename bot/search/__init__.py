"""The second engine: the likeliest story of the whole question, weighed against what it means to a stranger."""
