package shop.fahuo.connect.sheet;

import java.util.List;

/// Why a file as a whole cannot be read. The words are the caller's.
public sealed interface SheetFailure extends SheetOpening {

    /// Nothing in the first rows of the file is the header of a format.
    ///
    /// @param header the row that comes closest to one; empty when the file has no text
    /// @param nearest the format it comes closest to
    /// @param missing the columns that format asks for and the header does not have
    record UnknownHeader(List<String> header, SheetFormat nearest, List<String> missing)
            implements SheetFailure {}

    /// A workbook of before 2007 (`.xls`) or one with a password: to be saved as `.xlsx` or CSV
    /// without.
    record OldWorkbook() implements SheetFailure {}

    /// From this row on the file is not a table: a quote that never ends, a damaged archive.
    record Broken(long row, String detail) implements SheetFailure {}

    /// More rows carry one order number than an order can have: the column does not hold order
    /// numbers.
    record EndlessOrder(long row, String number) implements SheetFailure {}
}
