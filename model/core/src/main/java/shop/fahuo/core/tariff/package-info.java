/// What couriers' contracts ask for a parcel, and which courier it is given to.
package shop.fahuo.core.tariff;
