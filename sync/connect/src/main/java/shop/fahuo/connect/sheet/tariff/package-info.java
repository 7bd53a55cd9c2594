/// Sheets of what couriers' contracts ask.
package shop.fahuo.connect.sheet.tariff;
