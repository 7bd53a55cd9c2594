package shop.fahuo.console.parcel;

import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.store.parcel.ParcelLine;
import shop.fahuo.store.parcel.ParcelRow;

import java.util.List;

/// What would be done to which parcels, before anything happened.
///
/// @param fitting to which it would be done
/// @param others selected too, and left as they are
/// @param lines what is in it, for [ParcelAct#SPLIT]; else empty
/// @param ways it could go, for [ParcelAct#ROUTE]; else empty
public record ParcelProposal(
        ParcelAct act,
        List<ParcelRow> fitting,
        List<ParcelRow> others,
        List<ParcelLine> lines,
        List<Candidate> ways) {

    public ParcelProposal {
        fitting = List.copyOf(fitting);
        others = List.copyOf(others);
        lines = List.copyOf(lines);
        ways = List.copyOf(ways);
    }

    static ParcelProposal of(
            ParcelAct act, List<ParcelRow> selected, List<ParcelLine> lines, List<Candidate> ways) {
        var fitting = act.fitting(selected);
        return new ParcelProposal(
                act,
                fitting,
                selected.stream().filter(row -> !fitting.contains(row)).toList(),
                lines,
                ways);
    }

    int units() {
        return fitting.stream().mapToInt(ParcelRow::units).sum();
    }
}
