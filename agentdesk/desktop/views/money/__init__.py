"""The team's money: its pools, each agent's day, and the close of a day's books."""
