/// Money that goes back: asked for by people, called by the worker, booked when the provider says
/// so.
package shop.fahuo.store.payment.refund;
