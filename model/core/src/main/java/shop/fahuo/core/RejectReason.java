package shop.fahuo.core;

/// Everything that can be wrong with an imported row. The words are in the console's bundle
/// `import`.
public enum RejectReason {
    MISSING,
    /// A spreadsheet turned the id into a rounded number (`6.91793E+18`); the digits are gone.
    DAMAGED_ID,
    TOO_LONG,
    /// More cells than the header: a comma without quotes has pushed the cells behind it out of
    /// their columns.
    TOO_MANY_CELLS,
    NOT_A_NUMBER,
    NOT_WHOLE,
    NOT_POSITIVE,
    NEGATIVE,
    OUT_OF_RANGE,
    /// Money with more than two decimals.
    TOO_FINE,
    NOT_A_TIME,
    NO_SUCH_DAY,
    PAID_BEFORE_ORDERED,
    /// Goods − discount + freight is not the amount paid.
    DOES_NOT_ADD_UP,
    DISCOUNT_EXCEEDS_GOODS,
    UNKNOWN_SKU,
    UNKNOWN_STATUS,
    UNKNOWN_KIND,
    /// Card keys are for virtual goods, counted stock for goods in a box.
    WRONG_KIND,
    /// Physical goods need a phone for the courier.
    NO_PHONE,
    /// Physical goods need an address.
    NO_ADDRESS,
    NOT_A_PHONE,
    /// Two rows name the same thing with different content; neither can be believed.
    AMBIGUOUS,
    /// Another row of the same order was rejected, and an order is taken whole or not at all.
    ORDER_REJECTED,
    /// The platform shows one cell for several goods; Fahuo cannot tell how many of each.
    SEVERAL_GOODS_IN_ONE_CELL,
    /// The books take no account of this name: not made of letters, digits and `.`, `_`, `@`, `-`.
    NOT_A_CODE,
    UNKNOWN_PARENT,
    /// The upline leads back to the row itself.
    CYCLE,
    /// The shop knows who brought them, and that never changes.
    OTHER_SPONSOR,
    NOT_A_BARCODE,
    /// Another SKU is scanned under the same code.
    BARCODE_TAKEN,
    UNKNOWN_ORDER,
    /// A parcel for an order that is not cleared to ship, or held.
    NOT_READY_TO_SHIP,
    /// A parcel for an order whose goods have left in another one.
    ALREADY_SHIPPED,
    /// Not made of letters, digits and `.`, `_`, `-`.
    NOT_A_NAME,
    /// Fahuo cannot call this courier.
    UNKNOWN_COURIER,
    /// The courier has no product of this code.
    UNKNOWN_PRODUCT,
    /// No province of this name, or no city of this name in it.
    UNKNOWN_PLACE,
    /// Weights of a zone go from light to heavy, and more never costs less.
    NOT_RISING,
    /// A price for further weight stands beside the heaviest of a zone, weight and price together.
    STEP_ASTRAY,
    /// It ends before it begins.
    ENDS_BEFORE_IT_BEGINS
}
