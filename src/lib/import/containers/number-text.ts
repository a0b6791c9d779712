import type { NumberFormat } from './number-format';

const secondsPerDay = 86_400;
const lastSerial = 2_958_465;
/** The day that 1970 begins with, counted from 1900, and the day that 1904 does. */
const day1970 = 25_569;
const day1904 = 1462;

/**
 * A stored number as the text a person sees: dates and times as `2026-03-04 13:05:00`, in whole seconds, when
 * the format says so, other numbers without the noise of binary fractions. Text that is no number stays.
 */
export function numberText(stored: string, format: NumberFormat, is1904: boolean): string {
	const value = Number(stored);
	if (stored.trim() === '' || !Number.isFinite(value)) return stored.trim();
	if (format.date || format.time) return momentText(value, format, is1904) ?? digitsOf(value);
	if (format.digits > 0 && Number.isInteger(value) && value >= 0)
		return digitsOf(value).padStart(format.digits, '0');
	return digitsOf(value);
}

function digitsOf(value: number): string {
	const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
	return text.includes('e-') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

function momentText(serial: number, format: NumberFormat, is1904: boolean): string | null {
	const seconds = Math.round(serial * secondsPerDay);
	const day = Math.floor(seconds / secondsPerDay) + (is1904 ? day1904 : 0);
	if (seconds < 0 || day > lastSerial) return null;
	const time = clockText(format.elapsed ? seconds : seconds % secondsPerDay);
	if (!format.date) return time;
	const date = dayText(day);
	return format.time ? `${date} ${time}` : date;
}

/** Excel counts a 29 February 1900 that never was, so the days before it are one less. */
function dayText(serial: number): string {
	if (serial === 60) return '1900-02-29';
	const days = serial - day1970 + (serial < 60 ? 1 : 0);
	return new Date(days * secondsPerDay * 1000).toISOString().slice(0, 10);
}

function clockText(seconds: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const minutes = Math.floor(seconds / 60);
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
