"""Trying a draft of the rules on recorded history before it is published."""

from models.rules.backtest.past import Past
from models.rules.backtest.policy import backtest_policy
from models.rules.backtest.policy_trial import PolicyTrial
from models.rules.backtest.routing import backtest_routing
from models.rules.backtest.routing_trial import RoutingTrial
from models.rules.backtest.telling import tell_policy, tell_routing

__all__ = [
    "Past",
    "PolicyTrial",
    "RoutingTrial",
    "backtest_policy",
    "backtest_routing",
    "tell_policy",
    "tell_routing",
]
