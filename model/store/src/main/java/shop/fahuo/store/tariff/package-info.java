/// The contracts by which couriers are compared.
package shop.fahuo.store.tariff;
