package shop.fahuo.connect.sheet.order;

import java.io.IOException;

/// One order number goes on for more rows than an order can have.
final class EndlessOrderException extends IOException {

    private static final long serialVersionUID = 1;

    private final long row;
    private final String number;

    EndlessOrderException(long row, String number) {
        super("more than " + RowGroups.MOST_ROWS + " rows of one order at row " + row);
        this.row = row;
        this.number = number;
    }

    long row() {
        return row;
    }

    String number() {
        return number;
    }
}
