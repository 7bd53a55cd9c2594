package shop.fahuo.connect.payment.wechat;

import java.nio.charset.StandardCharsets;

/// One line of a bill in UTF-8, until the next is read. Most of a row is never looked at, so only
/// what is asked for becomes text.
///
/// @param bytes shared with the lines around it
@SuppressWarnings("ArrayRecordComponent")
record BillLine(byte[] bytes, int from, int to) {

    static final BillLine NONE = new BillLine(new byte[0], 0, 0);

    boolean isRow() {
        return from < to && bytes[from] == '`';
    }

    /// Where the comma of the next `,\`` is; the end of the line when there is none.
    int parting(int after) {
        for (int i = after; i + 1 < to; i++) {
            if (bytes[i] == ',' && bytes[i + 1] == '`') {
                return i;
            }
        }
        return to;
    }

    /// Without white space around it.
    String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
    }

    /// The whole line.
    @Override
    public String toString() {
        return text(from, to);
    }
}
