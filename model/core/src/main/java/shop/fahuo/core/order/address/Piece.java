package shop.fahuo.core.order.address;

/// A stretch of what the buyer wrote and what it was taken for. All pieces of a cell, one after the
/// other, are the cell.
public record Piece(Kind kind, String text) {

    public enum Kind {
        PROVINCE,
        CITY,
        DISTRICT,
        /// A division that was named already.
        REPEATED,
        STREET,
        NAME,
        PHONE,
        POSTCODE,
        /// 收件人：, 电话：
        LABEL,
        /// Spaces, commas, line ends.
        SEPARATOR
    }

    /// Never the text itself: a record lands in logs sooner or later.
    @Override
    public String toString() {
        return kind.name();
    }
}
