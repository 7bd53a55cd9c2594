package shop.fahuo.connect.payment;

import shop.fahuo.connect.account.Skew;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a test of an account came to.
///
/// @param symptoms each once, the gravest first
public record Diagnosis(List<Symptom> symptoms) {

    public Diagnosis {
        symptoms = List.copyOf(symptoms);
    }

    /// Whether the account can be used; what is left to say then is a warning.
    public boolean ok() {
        return symptoms.stream().noneMatch(Symptom::isWrong);
    }

    /// Gathers what is found, answer by answer.
    public static final class Findings {

        private final Set<Symptom> found = new LinkedHashSet<>();
        private Skew skew = Skew.NONE;

        public void add(Symptom symptom) {
            found.add(symptom);
        }

        /// Takes note of a clock; the worst reading is told.
        public void see(Skew measured) {
            if (measured.ahead().abs().compareTo(skew.ahead().abs()) > 0) {
                skew = measured;
            }
        }

        /// By what was seen so far.
        public boolean isClockTooMuch() {
            return skew.isTooMuch();
        }

        /// Whether asking on would only repeat what is known.
        public boolean isHopeless() {
            return isClockTooMuch() || found.stream().anyMatch(Symptom::isWrong);
        }

        /// @param ends looked at without a call
        public Diagnosis told(List<CertificateEnd> ends, Instant now) {
            if (skew.isWorthSaying()) {
                found.add(new Symptom.ClockOff(skew.ahead()));
            }
            var late =
                    ends.stream()
                            .filter(end -> end.notice(now).isPresent())
                            .map(end -> new Symptom.Ends(end.part(), end.daysLeft(now)));
            var all = new ArrayList<Symptom>(Stream.concat(found.stream(), late).toList());
            var wrong = all.stream().filter(Symptom::isWrong).toList();
            all.removeAll(wrong);
            all.addAll(0, wrong);
            return new Diagnosis(all);
        }
    }
}
