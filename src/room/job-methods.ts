import { hasPlaceForMark } from '../print/print-mark.ts';
import { splitVolumes } from '../print/volumes.ts';
import type { JobRoom, JobTicket } from './job-room.ts';
import type { Ticket } from './job-tickets.ts';
import { labelRows } from './label-rows.ts';
import type { PrintHost } from './print-host.ts';
import { labelsOf, renewTicket, takeTicket } from './take-ticket.ts';

/** Jobs that are asked for now and made later. */
export function jobMethods(host: PrintHost): JobRoom {
  const { tickets } = host;

  function told(ticket: Ticket): JobTicket {
    return {
      job: tickets.add(ticket),
      volumes: ticket.volumes.map(({ orders, labels }) => ({ orders: orders.length, labels })),
      mayMark: hasPlaceForMark(ticket.design.template),
    };
  }

  return {
    askForJob: async (request, signal) => told(await takeTicket(host, request, signal)),

    async renewJob(part, change) {
      const ticket = tickets.get(part.job);
      if (ticket === undefined || !host.isOpen() || ticket.source !== host.session()) return null;
      const renewed = await renewTicket(ticket, part, change);
      return renewed === undefined ? null : told(renewed);
    },

    async outdatedJobs(parts) {
      const current = host.isOpen() ? host.session() : undefined;
      return parts.map((part) => tickets.isOutdated(part, current));
    },

    async dropJob(job) {
      tickets.drop(job);
    },

    async countLabels({ spans, copies, perVolume }) {
      const source = host.session();
      const orders = labelsOf(source, await labelRows(source, { spans }, undefined), copies);
      const volumes = splitVolumes(orders, perVolume).map(({ labels }) => labels);
      return { orders: orders.length, labels: volumes.reduce((sum, labels) => sum + labels, 0), volumes };
    },
  };
}
