package shop.fahuo.connect.sheet;

/// What became of opening a file: a sheet to read, or a reason to show.
public sealed interface SheetOpening permits Sheet, SheetFailure {}
