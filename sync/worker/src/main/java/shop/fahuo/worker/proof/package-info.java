/// Keeps the log over everything that happened up to date, and has it signed once a day.
package shop.fahuo.worker.proof;
