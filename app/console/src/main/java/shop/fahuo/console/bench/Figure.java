package shop.fahuo.console.bench;

import java.util.OptionalDouble;

/// One measured figure.
///
/// @param name stable, e.g. `page.p99`
/// @param n how many measurements, rows or orders stand behind it
/// @param limit what it should be at the most (times, sizes) or at the least (rates, ratios); empty
///   for none
/// @param ratio to the yardstick measured in the same run; empty for none
public record Figure(
        String name,
        double value,
        String unit,
        long n,
        OptionalDouble limit,
        OptionalDouble ratio) {

    static Figure of(String name, double value, String unit, long n) {
        return new Figure(name, value, unit, n, OptionalDouble.empty(), OptionalDouble.empty());
    }

    Figure limit(double wanted) {
        return new Figure(name, value, unit, n, OptionalDouble.of(wanted), ratio);
    }

    Figure ratio(double measured) {
        return new Figure(name, value, unit, n, limit, OptionalDouble.of(measured));
    }
}
