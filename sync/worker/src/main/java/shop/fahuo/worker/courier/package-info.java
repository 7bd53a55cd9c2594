/// Follows parcels at their couriers.
package shop.fahuo.worker.courier;
