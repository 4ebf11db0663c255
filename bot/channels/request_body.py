"""The body of a request, as far as it is neither too large nor too slow."""

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

_LIMIT = 10.0
"""Seconds in which a body must be there."""


async def read_body(request: Request, largest: int) -> bytes:
    """Return the body of at most `largest` bytes; raises HTTPException where it is too large or too slow."""
    announced = request.headers.get("Content-Length", "0")
    if not announced.isdecimal() or len(announced) > 20 or int(announced) > largest:
        raise HTTPException(413)
    body = bytearray()
    try:
        async with asyncio.timeout(_LIMIT):
            async for some in request.stream():
                body += some
                if len(body) > largest:
                    raise HTTPException(413)
    except TimeoutError:
        raise HTTPException(408, headers={"Connection": "close"}) from None
    except ClientDisconnect:
        raise HTTPException(400) from None
    return bytes(body)
