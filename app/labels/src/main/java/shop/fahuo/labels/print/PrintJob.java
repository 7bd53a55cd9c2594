package shop.fahuo.labels.print;

import shop.fahuo.labels.bitmap.Bitmap;

/// One label on its way to a printer.
///
/// @param name what people and spoolers call it; the waybill number
public record PrintJob(String name, Bitmap label) {}
