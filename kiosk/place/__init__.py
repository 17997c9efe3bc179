"""One hall's place on this machine: folders, who may read them, logs, and its database as it is opened."""
