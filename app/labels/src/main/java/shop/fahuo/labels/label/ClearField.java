package shop.fahuo.labels.label;

/// A field of a label that is masked unless the courier says otherwise, in the order of SF's
/// `printFlag`.
public enum ClearField {
    SENDER_NAME,
    SENDER_PHONE,
    SENDER_COMPANY,
    SENDER_ADDRESS,
    WEIGHT,
    RECIPIENT_NAME,
    RECIPIENT_PHONE,
    RECIPIENT_COMPANY,
    RECIPIENT_ADDRESS
}
