"""The front door: wires the parts; the only place that turns our errors into exit codes."""
