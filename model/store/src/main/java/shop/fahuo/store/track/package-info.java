/// Where parcels are: what couriers tell of them, when they are asked, and what follows from it.
package shop.fahuo.store.track;
