package shop.fahuo.console.parcel;

import shop.fahuo.store.parcel.ParcelLine;
import shop.fahuo.store.parcel.ParcelRow;

import java.util.List;

/// What would be done to which parcels, before anything happened.
///
/// @param fitting to which it would be done
/// @param others selected too, and left as they are
/// @param lines what is in it, for [ParcelAct#SPLIT]; else empty
public record ParcelProposal(
        ParcelAct act, List<ParcelRow> fitting, List<ParcelRow> others, List<ParcelLine> lines) {

    public ParcelProposal {
        fitting = List.copyOf(fitting);
        others = List.copyOf(others);
        lines = List.copyOf(lines);
    }

    static ParcelProposal of(ParcelAct act, List<ParcelRow> selected, List<ParcelLine> lines) {
        var fitting = act.fitting(selected);
        return new ParcelProposal(
                act,
                fitting,
                selected.stream().filter(row -> !fitting.contains(row)).toList(),
                lines);
    }

    int units() {
        return fitting.stream().mapToInt(ParcelRow::units).sum();
    }
}
