package shop.fahuo.labels.label;

/// A strip of a label from edge to edge.
enum Zone {
    /// Courier, signs, product.
    HEADER,
    /// Code 128 and the number for people.
    BARS,
    /// 三段码.
    ROUTE,
    /// 集包地.
    BAG,
    RECIPIENT,
    SENDER,
    /// Two-dimensional code, goods, money, remark.
    INFO,
    /// What stays when the rest has gone: a smaller bar code, order and signature.
    STUB,
    /// 已验视, when it was printed, whether again.
    FOOT
}
