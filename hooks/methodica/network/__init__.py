"""Asks other hosts whether an address still leads somewhere. The only code that uses the network.

Knows addresses, not methods. Nothing that builds or checks the data may import it.
"""

from methodica.network.answer import GONE, HERE, UNCLEAR, Answer
from methodica.network.ask import Manners, ask
from methodica.network.rounds import ask_all

__all__ = ["GONE", "HERE", "UNCLEAR", "Answer", "Manners", "ask", "ask_all"]
