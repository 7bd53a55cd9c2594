/// How bookings of parcels move, and how boxes are taken apart: what every feature needs that ends
/// or changes an order.
package shop.fahuo.store.waybill;
