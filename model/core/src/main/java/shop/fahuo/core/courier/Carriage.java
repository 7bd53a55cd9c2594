package shop.fahuo.core.courier;

/// By whom a parcel goes, how fast, and who pays.
///
/// @param account `courier/NAME`, as its tasks have it
public record Carriage(Courier courier, String account, ProductCode product, PayMethod pay) {}
