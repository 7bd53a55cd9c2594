package shop.fahuo.labels.label;

/// What of a label a finding is about.
public enum Part {
    WAYBILL,
    SEGMENTS,
    CODING,
    BAG,
    PRODUCT,
    SQUARE,
    SENDER,
    RECIPIENT,
    ADDRESS,
    ORDER,
    GOODS,
    CHARGES,
    REMARK,
    FOOT
}
