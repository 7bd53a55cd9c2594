package shop.fahuo.console.parcel;

import shop.fahuo.store.parcel.ParcelAnswered;
import shop.fahuo.store.parcel.ParcelRefusal;

import java.util.List;

/// What became of what a person wanted, parcel by parcel.
public record ParcelResults(List<One> each) {

    /// @param what the parcel, or the order that was to be packed
    public record One(String what, ParcelAnswered answered) {}

    /// What stayed as it was.
    public record Refused(String what, ParcelRefusal why) {}

    public ParcelResults {
        each = List.copyOf(each);
    }

    int done() {
        return each.size() - refused().size();
    }

    List<Refused> refused() {
        return each.stream()
                .filter(one -> one.answered() instanceof ParcelAnswered.Refused)
                .map(
                        one ->
                                new Refused(
                                        one.what(),
                                        ((ParcelAnswered.Refused) one.answered()).why()))
                .toList();
    }
}
