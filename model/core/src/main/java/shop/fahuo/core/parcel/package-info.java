/// Boxes and the waybills that are booked for them.
package shop.fahuo.core.parcel;
