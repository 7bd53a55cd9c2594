package shop.fahuo.core.tariff;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Quote;
import shop.fahuo.core.courier.Reach;

import java.util.List;
import java.util.Optional;

/// What one account said of a parcel before it was booked.
///
/// @param reach empty when it was not asked, or did not say
public record Answer(Courier courier, Optional<Reach> reach, Prices prices) {

    public sealed interface Prices {

        /// Its own figures.
        record Quoted(List<Quote> quotes) implements Prices {

            public Quoted {
                quotes = List.copyOf(quotes);
            }
        }

        /// It was asked, and did not answer in time or with nothing that helps.
        record Silent() implements Prices {}

        /// It has no figures to give, or nobody wants to know.
        record NotAsked() implements Prices {}
    }

    public static Answer unasked(Courier courier) {
        return new Answer(courier, Optional.empty(), new Prices.NotAsked());
    }

    List<Quote> quotes() {
        return prices instanceof Prices.Quoted(var quotes) ? quotes : List.of();
    }
}
