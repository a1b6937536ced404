"""What must hold of a whole project: check is the door, rules lists the rules, reporting shows what they found."""
