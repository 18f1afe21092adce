// Pictures, icons and text with parts.
import { type GuppyNode, useState } from "guppy";
import { bell, calendar, cloud, code, heart, mail, star, trash } from "guppy/icons";
import { Row, Section } from "../section.tsx";

const picture = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><rect width="320" height="180" fill="#7dd3fc"/><circle cx="250" cy="50" r="24" fill="#fde68a"/><path d="M0 180 90 70 160 140 210 95 320 180Z" fill="#0f766e"/></svg>`,
)}`;

export function Media(): GuppyNode {
  const [pressed, setPressed] = useState(0);
  return (
    <>
      <Section title="Images">
        <Row>
          <image src={picture} alt="Mountains in the sun" class="w-64 h-36 rounded-lg" />
          <image src={picture} alt="The same, cut to a square" fit="cover" class="size-36 rounded-lg" />
          <image src={picture} alt="The same without colours" grayscale class="w-64 h-36 rounded-lg" />
        </Row>
      </Section>
      <Section title="Icons">
        <Row>
          {[bell, calendar, cloud, code, heart, mail, star, trash].map((svg, index) => (
            <icon key={String(index)} svg={svg} class="size-6" />
          ))}
          <icon svg={heart} label="Liked" class="size-6 text-danger" />
          <icon svg={star} label="Favourite" class="size-6 text-warning" />
        </Row>
      </Section>
      <Section title="Rich text">
        <richText class="text-sm max-w-96">
          {"A paragraph has "}
          <span class="font-bold">bold</span>
          {" and "}
          <span class="italic">slanted</span>
          {" parts, "}
          <span class="text-danger">colours</span>
          {" and "}
          <linkSpan onClick={() => setPressed((count) => count + 1)}>links</linkSpan>
          {" that wrap together as one text."}
        </richText>
        <text class="text-sm text-textMuted">{`The link was pressed ${pressed} times.`}</text>
      </Section>
    </>
  );
}
