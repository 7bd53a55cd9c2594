/// Parcels as couriers take, price, number and follow them, in words that do not depend on the
/// courier.
package shop.fahuo.core.courier;
