package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.tariff.TariffSheet;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.tariff.Tariffs;

import java.io.IOException;
import java.util.List;

/// Takes in what couriers' contracts ask: the whole file, or nothing of it.
record TariffImport(Tariffs tariffs, Actor by, boolean dryRun, Tally tally) implements SheetImport {

    @Override
    public Reading read(Sheet sheet, Watch watch) throws IOException {
        var read = TariffSheet.read(sheet, watch);
        for (var refused : read.refused()) {
            tally.rejected(List.of(refused.row()), refused.rejects());
        }
        var list = read.tariffs();
        tally.received(dryRun ? tariffs.preview(list) : tariffs.put(list, by));
        return read.reading();
    }
}
