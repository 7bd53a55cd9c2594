package shop.fahuo.core.tariff;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Grams;

import java.util.Optional;

/// What a table asks for a parcel, and how it came to that.
///
/// @param zone the table's name for where it goes
/// @param weight that is paid for, rounded up as the table says
/// @param band by which, or from which on
/// @param steps begun above the band
/// @param step what each of them costs; empty when there are none
/// @param isMinimum whether band and steps come to less than the least that is asked
public record Charge(
        Fen fee,
        String zone,
        Grams weight,
        Band band,
        long steps,
        Optional<Step> step,
        boolean isMinimum) {}
