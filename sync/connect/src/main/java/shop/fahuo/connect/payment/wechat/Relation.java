package shop.fahuo.connect.payment.wechat;

/// What a receiver is to the merchant, in the words the API takes without one of our own.
public enum Relation {
    SERVICE_PROVIDER,
    STORE,
    STAFF,
    STORE_OWNER,
    PARTNER,
    HEADQUARTER,
    BRAND,
    DISTRIBUTOR,
    USER,
    SUPPLIER
}
