package newstracker.promises.fault;

/// One strike that is planned.
record Turn(Part part, Kind kind) {}
