package shop.fahuo.core;

/// Why one row of an imported file was not taken, in terms of the file the user holds.
///
/// @param row the row's number in the file, the header being row 1 and counting as a spreadsheet
///   does
/// @param column the column's name as this format writes it; empty when the whole row is at fault
/// @param value the cell as read, at most 200 characters
/// @param detail what the reason's text needs beside the value, e.g. the sum that was expected; may
///   be empty
public record RowReject(long row, String column, String value, RejectReason reason, String detail) {

    private static final int SHOWN = 200;

    public RowReject {
        if (value.length() > SHOWN) {
            value = value.substring(0, SHOWN);
        }
    }

    public RowReject(long row, String column, String value, RejectReason reason) {
        this(row, column, value, reason, "");
    }
}
