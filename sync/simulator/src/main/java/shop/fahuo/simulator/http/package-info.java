/// A small HTTP server that keeps the letters of header names and can break off anywhere.
package shop.fahuo.simulator.http;
