package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.distributor.DistributorSheet;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.distributor.Distributors;
import shop.fahuo.store.distributor.Distributors.Put;

import java.io.IOException;

/// Takes in the distributor tree.
record DistributorImport(Distributors distributors, Actor by, boolean dryRun, Tally tally)
        implements SheetImport {

    @Override
    public Reading read(Sheet sheet, Watch watch) throws IOException {
        var sponsors = distributors.sponsors();
        var intake = dryRun ? distributors.preview() : distributors.intake(by);
        var reading =
                DistributorSheet.read(
                        sheet,
                        sponsors::of,
                        watch,
                        new RowSorting<>(tally, row -> intake.add(row.value())));
        count(intake.finish());
        return reading;
    }

    /// The sheet's reader has climbed the tree already; only somebody who changes it at the same
    /// moment can make the store refuse.
    private void count(Put put) {
        switch (put) {
            case Put.Done(var created, var updated, var unchanged) ->
                    tally.received(created, updated, unchanged);
            case Put.UnknownParent(var code, var parent) ->
                    throw new IllegalStateException(code + " below the unknown " + parent);
            case Put.Circle(var code) -> throw new IllegalStateException(code + " in a circle");
            case Put.OtherSponsor(var code, var sponsor) ->
                    throw new IllegalStateException(code + " was brought by " + sponsor);
        }
    }
}
