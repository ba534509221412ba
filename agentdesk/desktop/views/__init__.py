"""The screens, one package each; no screen knows another."""
