// A picture of the README as a small file: at most 256 colours, each pixel one byte, packed well.

import { crc32, deflateSync } from "node:zlib";

/** The smaller file of a picture that a browser can show; `page` lends its canvas. */
export async function smaller(page, png) {
  const { width, height, pixels } = await page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(data)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const bytes = context.getImageData(0, 0, image.width, image.height).data;
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return { width: image.width, height: image.height, pixels: btoa(text) };
  }, `data:image/png;base64,${png.toString("base64")}`);
  return indexed(width, height, Buffer.from(pixels, "base64"));
}

/** Colours that are nearly the same count as one: five bits a channel. */
const bucket = (red, green, blue) => ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);

function indexed(width, height, pixels) {
  const seen = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue] = pixels.subarray(at, at + 3);
    const key = bucket(red, green, blue);
    const sum = seen.get(key) ?? { key, count: 0, channels: [0, 0, 0] };
    sum.count += 1;
    sum.channels[0] += red;
    sum.channels[1] += green;
    sum.channels[2] += blue;
    seen.set(key, sum);
  }
  const colours = [...seen.values()].map(({ key, count, channels }) => ({
    key,
    count,
    channels: channels.map((channel) => channel / count),
  }));
  const boxes = divided(colours, 256);
  const index = new Map(boxes.flatMap((box, number) => box.map(({ key }) => [key, number])));
  const rows = Buffer.alloc(height * (width + 1));
  for (let at = 0, to = 0; at < pixels.length; at += 4) {
    if (at % (width * 4) === 0) {
      rows[to++] = 0; // a row as it is: of numbers of colours no neighbour tells the next
    }
    rows[to++] = index.get(bucket(pixels[at], pixels[at + 1], pixels[at + 2]));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // eight bits a pixel, numbers of colours
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(boxes.flatMap(mean))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Boxes of near colours: the widest is halved until there are enough, so that rare ones stay. */
function divided(colours, most) {
  const boxes = [colours];
  while (boxes.length < most) {
    const spread = boxes.map((box) => (box.length > 1 ? widest(box) : { width: -1 }));
    const at = spread.reduce((best, { width }, number) => (width > spread[best].width ? number : best), 0);
    const { width, channel, middle } = spread[at];
    if (width < 0) {
      break;
    }
    const box = boxes[at];
    boxes[at] = box.filter(({ channels }) => channels[channel] <= middle);
    boxes.push(box.filter(({ channels }) => channels[channel] > middle));
  }
  return boxes;
}

function widest(box) {
  const ranges = [0, 1, 2].map((channel) => {
    const values = box.map(({ channels }) => channels[channel]);
    const [least, largest] = [Math.min(...values), Math.max(...values)];
    return { channel, width: largest - least, middle: (least + largest) / 2 };
  });
  return ranges.reduce((best, range) => (range.width > best.width ? range : best));
}

function mean(box) {
  const total = box.reduce((sum, { count }) => sum + count, 0);
  return [0, 1, 2].map((channel) =>
    Math.round(box.reduce((sum, { count, channels }) => sum + count * channels[channel], 0) / total),
  );
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
