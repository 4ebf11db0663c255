"""How many questions may come from one address, counted in memory and forgotten after a minute."""

from collections import OrderedDict, deque
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

PER_MINUTE = 120
"""Questions a minute from one address, which a whole newsroom may share."""

MOST = 20_000
"""How many addresses are counted at once; the longest silent one is forgotten first."""

_MINUTE = 60.0
_HOME = 64
"""Bits of an IPv6 address that one customer has in common."""

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


class AddressLimits:
    """Counts the questions of the last minute by address."""

    def __init__(self, per_minute: int = PER_MINUTE) -> None:
        self._per_minute = per_minute
        self._recent: OrderedDict[str, deque[float]] = OrderedDict()

    def admit(self, address: str, now: float) -> bool:
        """Return whether one more question from `address` is answered `now`, in seconds on any clock."""
        while self._recent and next(iter(self._recent.values()))[-1] <= now - _MINUTE:
            self._recent.popitem(last=False)
        recent = self._recent.setdefault(address, deque())
        while recent and recent[0] <= now - _MINUTE:
            recent.popleft()
        if len(recent) >= self._per_minute:
            return False
        recent.append(now)
        self._recent.move_to_end(address)
        if len(self._recent) > MOST:
            self._recent.popitem(last=False)
        return True


def home(peer: str, forwarded: str, proxies: tuple[Network, ...]) -> str:
    """Return the address that a request is counted by.

    That is the peer's; where the peer is a trusted proxy, the last address in X-Forwarded-For that is none.
    """
    at = _address(peer)
    hops = [hop.strip() for hop in forwarded.split(",") if hop.strip()]
    while at is not None and hops and any(at in network for network in proxies):
        before = _address(hops.pop())
        if before is None:
            break
        at = before
    if isinstance(at, IPv6Address):
        return str(IPv6Network((at, _HOME), strict=False))
    return str(at)


def _address(text: str) -> Address | None:
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address
