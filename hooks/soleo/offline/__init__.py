"""What the hosted site offers to readers who will be without a network."""
