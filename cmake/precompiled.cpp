// Carries the precompiled header of the targets that share it.
