package shop.fahuo.simulator.courier;

import shop.fahuo.simulator.courier.Crier.Letter;

import java.time.Instant;

/// One telling of one scan, which may be told several times.
///
/// @param copy 0 for the first that was sent, which need not be the first that comes
/// @param due when it comes
public record Push(String waybill, Scan scan, int copy, Instant due, Letter letter) {}
