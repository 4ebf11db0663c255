"""Figures for Prometheus on a port of their own: counts and times, never anything of a person or of a question."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server

from bot.desk.reply import Reply

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """What was answered how fast, and whatever else `show` is told of."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._answers = Counter(
            "press_directory_answers",
            "Answers given, by verdict (none: a button, a command, a courtesy) and channel.",
            ("verdict", "channel"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "press_directory_answer_seconds",
            "Seconds from taking a message to having sent the answer.",
            ("channel",),
            buckets=_SECONDS,
            registry=self._registry,
        )

    def answered(self, channel: str, reply: Reply, seconds: float) -> None:
        """Count an answer that took so many seconds."""
        self._answers.labels(reply.result.verdict if reply.result else "none", channel).inc()
        self._seconds.labels(channel).observe(seconds)

    def show(self, name: str, meaning: str, value: Callable[[], float]) -> None:
        """Show a figure that is looked up whenever somebody asks."""
        Gauge(f"press_directory_{name}", meaning, registry=self._registry).set_function(value)

    def serve(self, host: str, port: int) -> None:
        """Serve the figures in a thread until the process ends; raises OSError where the port is taken."""
        start_http_server(port, host, self._registry)
