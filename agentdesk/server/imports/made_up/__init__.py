"""What no source holds is drawn here by a seed; everything made here says that it is made up."""
