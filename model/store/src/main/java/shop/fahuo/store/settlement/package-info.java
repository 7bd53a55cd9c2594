/// Runs that pay out what is payable: previewed by one person, agreed to by another, called by the
/// worker, booked when the provider says so.
package shop.fahuo.store.settlement;
